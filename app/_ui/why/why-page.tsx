import type { WhyInput, WhyView } from '#graph/wire/why';
import type { Locale } from '../../_i18n/define-messages';
import { toSentence } from '../../_i18n/names';
import { questionMessages } from '../../_i18n/questions';
import { whyMessages } from '../../_i18n/why';
import { type Column, DataTable } from '../data-table';
import pageStyles from '../page.module.css';
import { PageHead } from '../page-head';
import { Panel } from '../panel';
import { ThingLink } from '../thing-link';
import styles from './why.module.css';

type Row = WhyInput & { readonly id: string };

type Props = { readonly view: WhyView; readonly params: URLSearchParams; readonly locale: Locale };

/** Enough of a digest to tell two datasets apart. */
const DIGEST_LENGTH = 12;

/** One number opened: its formula, what goes in, where the method is from, what it cannot say, on which data. */
export function WhyPage({ view, params, locale }: Props) {
  const m = whyMessages[locale];
  const columns: readonly Column<Row>[] = [
    {
      key: 'what',
      as: 'name',
      title: m.what,
      cell: ({ name, ref }) =>
        ref === undefined ? toSentence(name, locale) : <ThingLink thing={ref} locale={locale} />,
    },
    { key: 'value', as: 'text', title: m.value, cell: ({ value }) => toSentence(value, locale) },
  ];
  const rows = view.inputs.map((input, at) => ({ ...input, id: `${at} ${input.ref?.id ?? ''}` }));
  const { name, version, digest } = view.dataset;
  return (
    <article className={`${pageStyles['page']} ${pageStyles['narrow']}`}>
      <PageHead
        question={questionMessages[locale].why}
        title={toSentence(view.headline, locale)}
        trail={[]}
        locale={locale}
      />
      {view.askedDigest === undefined ? undefined : <p role="note">{m.otherData(view.askedDigest)}</p>}
      <Panel title={m.formula}>
        <p>{toSentence(view.formula, locale)}</p>
      </Panel>
      <section className={styles['inputs']} aria-labelledby="inputs-title">
        <h2 id="inputs-title">{m.inputs}</h2>
        <DataTable caption={m.inputs} columns={columns} items={rows} locale={locale} />
      </section>
      <dl className={styles['facts']}>
        <div>
          <dt>{m.method}</dt>
          <dd>{toSentence(view.method, locale)}</dd>
        </div>
        <div>
          <dt>{m.limits}</dt>
          <dd>{toSentence(view.limits, locale)}</dd>
        </div>
        <div>
          <dt>{m.dataset}</dt>
          <dd>{m.datasetLine(name, version)}</dd>
        </div>
        <div>
          <dt>{m.digest}</dt>
          <dd>
            <code>{digest}</code>
          </dd>
        </div>
      </dl>
      <p className={pageStyles['note']}>
        <a href={toPermalink(params, digest)}>{m.permalink}</a>
      </p>
    </article>
  );
}

/** The same question, bound to the data it was answered on. */
function toPermalink(params: URLSearchParams, digest: string): string {
  const bound = new URLSearchParams(params);
  bound.set('data', digest.slice(0, DIGEST_LENGTH));
  return `/why?${bound}`;
}
