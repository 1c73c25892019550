import styles from './legend-mark.module.css';

const SHAPES = {
  ring: <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="3" />,
  square: <rect x="3" y="3" width="10" height="10" fill="currentColor" />,
  'square-hollow': (
    <rect x="3.7" y="3.7" width="8.6" height="8.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
  ),
  diamond: <path d="M8 2l6 6-6 6-6-6z" fill="currentColor" />,
  triangle: <path d="M8 3l6 10.5H2z" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  arrow: <path d="M0 8h10" stroke="currentColor" strokeWidth="2" />,
  dashes: <path d="M0 8h16" stroke="currentColor" strokeWidth="1.6" strokeDasharray="4 2.5" />,
  satellites: (
    <>
      <circle cx="8" cy="8" r="2.6" fill="currentColor" />
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="2 2.7" />
    </>
  ),
} as const;

export type LegendGlyph = keyof typeof SHAPES;
export type LegendTone = 'present' | 'ink' | 'link' | 'district' | 'program';

/** A mark or link of the picture, small, beside the words that say what it stands for. */
export function LegendMark({ glyph, tone }: { readonly glyph: LegendGlyph; readonly tone: LegendTone }) {
  return (
    <svg className={`${styles['mark']} ${styles[tone]}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[glyph]}
      {glyph === 'arrow' ? <path d="M9 4l7 4-7 4z" fill="currentColor" /> : undefined}
    </svg>
  );
}
