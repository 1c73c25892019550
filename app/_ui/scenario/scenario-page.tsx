import type { ScenarioResult, ScenarioView } from '#graph/wire/scenario';
import type { Locale } from '../../_i18n/define-messages';
import { toSentence } from '../../_i18n/names';
import { questionMessages } from '../../_i18n/questions';
import { scenarioMessages } from '../../_i18n/scenario';
import pageStyles from '../page.module.css';
import { PageHead } from '../page-head';
import { Panel } from '../panel';
import { ChangesPanel } from './changes-panel';
import { Comparison } from './comparison';
import { EditPanel } from './edit-panel';
import { RankingPanel } from './ranking-panel';
import styles from './scenario.module.css';
import { StressPanel } from './stress-panel';

type Props = {
  readonly view: ScenarioView;
  readonly params: URLSearchParams;
  readonly alert?: string | undefined;
  readonly locale: Locale;
};

/** Stress test and what-if: the answer, what it is made of, what follows; without a scenario what would stop most. */
export function ScenarioPage({ view, params, alert, locale }: Props) {
  const m = scenarioMessages[locale];
  const { scenarios, ranking } = view;
  return (
    <article className={pageStyles['page']}>
      <PageHead
        question={questionMessages[locale].scenario}
        title={toSentence(view.headline, locale)}
        trail={[]}
        locale={locale}
      >
        <p className={styles['sandbox']}>{m.sandbox}</p>
        <p className={styles['jump']}>
          <a href="#edits">{m.jump}</a>
        </p>
      </PageHead>
      <div className={styles['columns']}>
        <aside id="edits" className={styles['side']} data-empty={scenarios.length === 0 ? '' : undefined}>
          <EditPanel scenarios={scenarios} params={params} alert={alert} locale={locale} />
          <HowToRead locale={locale} />
        </aside>
        <div className={styles['main']}>
          {scenarios.length > 1 ? <Comparison scenarios={scenarios} locale={locale} /> : undefined}
          {scenarios.map((scenario, at) => (
            <Result
              key={scenario.edits.map(({ token }) => token).join()}
              scenario={scenario}
              title={scenarios.length === 1 ? undefined : (scenario.name ?? m.scenario(at + 1))}
              locale={locale}
            />
          ))}
          {scenarios.length === 0 ? (
            <RankingPanel ranking={ranking} locale={locale} />
          ) : (
            <details>
              <summary>{m.ranking}</summary>
              <RankingPanel ranking={ranking} locale={locale} />
            </details>
          )}
        </div>
      </div>
    </article>
  );
}

type ResultProps = {
  readonly scenario: ScenarioResult;
  /** Of several side by side each is folded under its name. */
  readonly title: string | undefined;
  readonly locale: Locale;
};

function Result({ scenario: { stress, changes }, title, locale }: ResultProps) {
  const panels = (
    <>
      {stress === undefined ? undefined : <StressPanel stress={stress} locale={locale} />}
      <ChangesPanel changes={changes} locale={locale} />
    </>
  );
  return title === undefined ? (
    panels
  ) : (
    <details>
      <summary>{title}</summary>
      <div className={styles['main']}>{panels}</div>
    </details>
  );
}

function HowToRead({ locale }: { readonly locale: Locale }) {
  const m = scenarioMessages[locale];
  return (
    <Panel title={m.how}>
      <p>{m.howStop}</p>
      <p>{m.howStrain}</p>
      <p>{m.howUnknown}</p>
    </Panel>
  );
}
