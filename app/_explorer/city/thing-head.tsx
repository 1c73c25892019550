import { type NodeId, toKind } from '#graph/model/ids';
import { cityPanelMessages } from '../../_i18n/city-panel';
import type { Locale } from '../../_i18n/define-messages';
import { toName, toSentence, toSpokenName } from '../../_i18n/names';
import { toWord } from '../../_i18n/vocabulary';
import { StateCounts } from '../../_ui/state-counts';
import type { CityIndex } from './city-index';
import type { PanelContent } from './panel-content';
import styles from './thing-panel.module.css';

type Props = {
  readonly id: NodeId;
  readonly index: CityIndex;
  readonly content: PanelContent | undefined;
  readonly locale: Locale;
};

/** Kind, name, the answer in one sentence, what it is; of a chain its four counts. Says what it can before the answer has come. */
export function ThingHead({ id, index, content, locale }: Props) {
  const chain = index.chains.get(id);
  const ref = content?.thing ?? index.things.get(id);
  const name = ref === undefined ? undefined : toSpokenName(ref, locale);
  return (
    <header className={styles['head']}>
      <p className={styles['kicker']}>{toKicker(id, index, locale)}</p>
      <h2 className={styles['name']} lang={name?.lang}>
        {name?.text ?? id}
      </h2>
      {chain === undefined ? undefined : <StateCounts states={chain.states} locale={locale} />}
      {content === undefined ? undefined : <p>{toSentence(content.thing.headline, locale)}</p>}
      {content?.thing.summaryZh === undefined ? undefined : (
        <p className={styles['summary']} lang={locale === 'en' ? 'zh-CN' : undefined}>
          {content.thing.summaryZh}
        </p>
      )}
    </header>
  );
}

/** "产业链 · 材料、新材料" */
function toKicker(id: NodeId, index: CityIndex, locale: Locale): string {
  const m = cityPanelMessages[locale];
  const industries = (index.chains.get(id)?.industryIds ?? []).flatMap((own) => index.things.get(own) ?? []);
  const names = industries.map((industry) => toName(industry, locale)).join(m.separator);
  return [toWord('kind', toKind(id), locale), names].filter((part) => part !== '').join(' · ');
}
