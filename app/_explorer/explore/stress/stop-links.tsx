import { isStoppable } from '#graph/wire/edit-token';
import type { ExploreNode } from '#graph/wire/explore';
import type { ExploreState } from '#graph/wire/explore-state';
import type { Locale } from '../../../_i18n/define-messages';
import { exploreStressMessages } from '../../../_i18n/explore-stress';
import { toName } from '../../../_i18n/names';
import { ExploreLink, useExploreAddress } from '../explore-address';

type Change = { readonly change: Pick<ExploreState, 'off'> | Pick<ExploreState, 'outside'>; readonly step: string };

/** Switches a thing off, or on again. */
export function toStopChange(node: ExploreNode, { off }: Pick<ExploreState, 'off'>, locale: Locale): Change {
  const m = exploreStressMessages[locale];
  const name = toName(node, locale);
  return off.includes(node.id)
    ? { change: { off: off.filter((id) => id !== node.id) }, step: m.stepRestart(name) }
    : { change: { off: [...off, node.id] }, step: m.stepStop(name) };
}

function toOutsideChange(node: ExploreNode, { outside }: Pick<ExploreState, 'outside'>, locale: Locale): Change {
  const m = exploreStressMessages[locale];
  const name = toName(node, locale);
  return outside.includes(node.id)
    ? { change: { outside: outside.filter((id) => id !== node.id) }, step: m.stepReopenOutside(name) }
    : { change: { outside: [...outside, node.id] }, step: m.stepCutOutside(name) };
}

/** Of a firm, a segment or a district: stop it; of a segment its outside source as well. */
export function StopLinks({ node, locale }: { readonly node: ExploreNode; readonly locale: Locale }) {
  const m = exploreStressMessages[locale];
  const { state } = useExploreAddress();
  if (!isStoppable(node.id)) return undefined;
  return (
    <>
      <ExploreLink {...toStopChange(node, state, locale)}>
        {state.off.includes(node.id) ? m.restart : m.stop}
      </ExploreLink>
      {node.kind === 'segment' ? (
        <ExploreLink {...toOutsideChange(node, state, locale)}>
          {state.outside.includes(node.id) ? m.reopenOutside : m.cutOutside}
        </ExploreLink>
      ) : undefined}
    </>
  );
}
