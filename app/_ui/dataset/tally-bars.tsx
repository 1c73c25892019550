import styles from './tally-bars.module.css';

export type Share = { readonly key: string; readonly label: string; readonly count: number };
type Props = { readonly title: string; readonly note: string; readonly shares: readonly Share[] };

/** How a whole divides: one bar a part, on one scale, with its number. */
export function TallyBars({ title, note, shares }: Props) {
  const sum = Math.max(
    1,
    shares.reduce((total, { count }) => total + count, 0),
  );
  return (
    <section className={styles['tally']}>
      <h3>
        {title}
        <small>{note}</small>
      </h3>
      <dl>
        {shares.map(({ key, label, count }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              <i style={{ width: `${(count / sum) * 100}%` }} aria-hidden="true" />
              <b>{count}</b>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
