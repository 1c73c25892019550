import { useMemo } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { Atlas } from '#graph/scene/explore/atlas';
import type { Kept } from '#graph/scene/explore/filters';
import { countFigures } from '#graph/scene/explore/view-figures';
import { FACETS } from '#graph/wire/explore-state';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { toExploreHeadline } from '../../_i18n/explore-headline';
import { toName, toSentence } from '../../_i18n/names';
import { MixedText } from '../../_ui/mixed-text';
import { useExploreAddress } from './explore-address';
import styles from './explorer.module.css';

type Props = { readonly atlas: Atlas; readonly kept: Kept; readonly locale: Locale };

/** One sentence that is the answer: of the city, or of the part that scope and filters leave. */
export function ExploreHeadline({ atlas, kept, locale }: Props) {
  const { scope, filters } = useExploreAddress().state;
  const count = FACETS.reduce((sum, facet) => sum + filters[facet].length, 0);
  const text = useMemo(() => {
    if (scope.length === 0 && count === 0) return toSentence(atlas.view.headline, locale);
    const names = scope.flatMap((id) => {
      const node = atlas.nodes.get(id);
      return node === undefined ? [] : [toName(node, locale)];
    });
    return toExploreHeadline({ scope: names, filters: count }, countFigures(atlas, kept), locale);
  }, [atlas, kept, scope, count, locale]);
  return (
    <h1 className={styles['title']} aria-live="polite">
      <MixedText locale={locale}>{text}</MixedText>
    </h1>
  );
}

type NoteProps = { readonly unknown: readonly NodeId[]; readonly locale: Locale };

/** An old link, or a slip of the pen: said, not swallowed. */
export function UnknownNote({ unknown, locale }: NoteProps) {
  const m = exploreMessages[locale];
  if (unknown.length === 0) return undefined;
  return (
    <p className={styles['note']} role="status">
      {m.unknownIds(unknown.join(m.separator))}
    </p>
  );
}
