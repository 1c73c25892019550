type Look = 'solid' | 'dashed' | 'across' | 'hollow' | 'weakest';

/** A link of the picture, small, for its legend. */
export function LineMark({ look }: { readonly look: Look }) {
  if (look === 'weakest') return <WideMark />;
  const stroke = look === 'across' ? 'var(--chain-link-across)' : 'var(--chain-link)';
  return (
    <svg width="28" height="12" viewBox="0 0 28 12" aria-hidden="true">
      <path
        d="M0 6h20"
        stroke={stroke}
        strokeWidth="1.6"
        strokeDasharray={look === 'dashed' ? '4 3' : undefined}
        fill="none"
      />
      <path d="M20 2l7 4-7 4z" stroke={stroke} strokeWidth="1.2" fill={look === 'hollow' ? 'var(--surface)' : stroke} />
    </svg>
  );
}

function WideMark() {
  return (
    <svg width="28" height="12" viewBox="0 0 28 12" aria-hidden="true">
      <path d="M3 6h22" stroke="var(--weak)" strokeWidth="6" strokeLinecap="round" opacity="0.45" fill="none" />
    </svg>
  );
}
