/** A sign drawn by one line, for a button that has its word elsewhere. */
export function Sign({ d }: { readonly d: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={d} stroke="currentColor" strokeWidth="1.6" fill="none" />
    </svg>
  );
}
