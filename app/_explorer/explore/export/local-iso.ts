/** The moment in the reader's own time, with its offset: `2026-11-25T14:03:00+08:00`. */
export function toLocalIso(moment: Date): string {
  const minutes = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const pad = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? '-' : '+'}${pad(size / 60)}:${pad(size % 60)}`;
}
