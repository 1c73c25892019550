import type { PathsView, PathView } from '#graph/wire/paths';
import type { Locale } from '../../_i18n/define-messages';
import { toSentence } from '../../_i18n/names';
import { pathsMessages } from '../../_i18n/paths';
import { questionMessages } from '../../_i18n/questions';
import { toRelationWord } from '../../_i18n/relation-words';
import { MixedText } from '../mixed-text';
import pageStyles from '../page.module.css';
import { PageHead } from '../page-head';
import { Panel } from '../panel';
import { SourceLine } from '../source-line';
import { ThingLink } from '../thing-link';
import { EndsForm } from './ends-form';
import styles from './paths.module.css';

type Props = { readonly view: PathsView; readonly params: URLSearchParams; readonly locale: Locale };

/** All shortest ways between two things as text: each step with what says so. */
export function PathsPage({ view, params, locale }: Props) {
  const m = pathsMessages[locale];
  const { from, to, paths, total } = view;
  const inPicture = new URLSearchParams({ path: `${from.id},${to.id}`, select: from.id });
  return (
    <article className={`${pageStyles['page']} ${pageStyles['narrow']}`}>
      <PageHead
        question={questionMessages[locale].paths}
        title={toSentence(view.headline, locale)}
        trail={[]}
        locale={locale}
      >
        {total === 0 ? <p>{m.noWay}</p> : undefined}
        <p>
          <a href={`/explore?${inPicture}`}>{m.explored}</a>
        </p>
      </PageHead>
      <EndsForm from={params.get('from') ?? ''} to={params.get('to') ?? ''} locale={locale} />
      {paths.length < total ? <p className={pageStyles['note']}>{m.shown(paths.length, total)}</p> : undefined}
      {paths.map((path, at) => (
        <Way key={path.things.map(({ id }) => id).join(' ')} path={path} number={at + 1} view={view} locale={locale} />
      ))}
    </article>
  );
}

type WayProps = {
  readonly path: PathView;
  readonly number: number;
  readonly view: PathsView;
  readonly locale: Locale;
};

function Way({ path, number, view, locale }: WayProps) {
  const { things, hops } = path;
  return (
    <Panel title={pathsMessages[locale].way(number)}>
      <ol className={styles['way']}>
        {things.map((thing, at) => (
          <li key={thing.id}>
            <ThingLink thing={thing} locale={locale} />
            <Step edges={hops[at] ?? []} from={thing.id} view={view} locale={locale} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

type StepProps = {
  readonly edges: PathView['hops'][number];
  /** The thing the step sets out from. */
  readonly from: string;
  readonly view: PathsView;
  readonly locale: Locale;
};

/** What joins a thing to the next one, and who says so; nothing after the last. */
function Step({ edges, from, view, locale }: StepProps) {
  const m = pathsMessages[locale];
  if (edges.length === 0) return undefined;
  const cited = new Set(edges.flatMap(({ sourceIds }) => sourceIds ?? []));
  const words = edges.map(({ type, from: start, whatZh }) => {
    const word = toRelationWord(type, start === from ? 'out' : 'in', locale);
    return whatZh === undefined ? word : `${word}${m.openBracket}${whatZh}${m.closeBracket}`;
  });
  return (
    <div className={styles['step']}>
      <MixedText locale={locale}>{[...new Set(words)].join(m.separator)}</MixedText>
      {cited.size === 0 ? <small>{m.noSource}</small> : undefined}
      {view.sources
        .filter(({ id }) => cited.has(id))
        .map((source) => (
          <SourceLine key={source.id} source={source} locale={locale} />
        ))}
    </div>
  );
}
