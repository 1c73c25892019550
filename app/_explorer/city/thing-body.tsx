import { type NodeId, toKind } from '#graph/model/ids';
import type { Locale } from '../../_i18n/define-messages';
import { FactList } from '../../_ui/fact-list';
import { NoFirms, RelationGroups } from '../../_ui/relation-groups';
import { SourceList } from '../../_ui/source-list';
import { StateBox } from '../../_ui/state-box';
import { ChainSections } from './chain-sections';
import type { CityIndex } from './city-index';
import { ChainsOfIndustry, PlacedChains } from './neighbour-sections';
import type { PanelContent } from './panel-content';
import styles from './thing-panel.module.css';

type Props = {
  readonly id: NodeId;
  readonly index: CityIndex;
  readonly content: PanelContent | undefined;
  readonly locale: Locale;
};

/** What is known of the selected thing. What the city view holds already stands there at once, the rest when its answer has come. */
export function ThingBody({ id, index, content, locale }: Props) {
  const kind = toKind(id);
  return (
    <div className={styles['body']}>
      {content?.thing.state === undefined ? undefined : <StateBox state={content.thing.state} locale={locale} />}
      {kind === 'chain' ? <ChainSections id={id} index={index} digest={content?.chain} locale={locale} /> : undefined}
      {kind === 'industry' ? <ChainsOfIndustry id={id} index={index} locale={locale} /> : undefined}
      {kind === 'district' ? <PlacedChains id={id} index={index} locale={locale} /> : undefined}
      {content === undefined ? undefined : <Rest content={content} locale={locale} />}
    </div>
  );
}

/** Relations that a section above shows already. */
const SHOWN_ABOVE = ['industry PART_OF in chain', 'district DEPLOYED_IN in chain'];

function Rest({ content: { thing }, locale }: { readonly content: PanelContent; readonly locale: Locale }) {
  const groups = thing.groups.filter(
    ({ type, direction, kind }) => !SHOWN_ABOVE.includes(`${thing.kind} ${type} ${direction} ${kind}`),
  );
  return (
    <>
      <RelationGroups view={thing} groups={groups} locale={locale} />
      {thing.kind === 'segment' ? <NoFirms view={thing} locale={locale} /> : undefined}
      <FactList facts={thing.facts} kind={thing.kind} locale={locale} />
      {thing.kind === 'source' ? undefined : <SourceList sources={thing.sources} locale={locale} />}
    </>
  );
}
