/** The flag of a segment that a public text names. The word stands beside it, so the drawing itself is silent. */
export function FlagMark() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M1.5 1v10.5" stroke="currentColor" strokeWidth="1.4" fill="none" />
      <path d="M2 1.2h8.6L8.9 3.9l1.7 2.7H2z" fill="currentColor" />
    </svg>
  );
}
