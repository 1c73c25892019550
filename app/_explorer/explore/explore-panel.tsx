import type { Atlas } from '#graph/scene/explore/atlas';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { toName } from '../../_i18n/names';
import { MixedText } from '../../_ui/mixed-text';
import { useExploreAddress } from './explore-address';
import styles from './explore-panel.module.css';
import { PathView } from './path-view';
import { ReadingGuide } from './reading-guide';
import { ThingDetail } from './thing-detail';

type Props = { readonly atlas: Atlas; readonly locale: Locale };

/** Beside the picture: how two things are connected, what is selected, or how to read the picture. On a phone a selection comes as a sheet. */
export function ExplorePanel({ atlas, locale }: Props) {
  const m = exploreMessages[locale];
  const { select, path } = useExploreAddress().state;
  const selected = select === undefined ? undefined : atlas.nodes.get(select);
  return (
    <aside
      className={styles['panel']}
      aria-label={m.panel}
      data-open={selected === undefined && path === undefined ? undefined : ''}
    >
      <p className="visually-hidden" role="status">
        {selected === undefined ? undefined : (
          <MixedText locale={locale}>{m.stepSelect(toName(selected, locale))}</MixedText>
        )}
      </p>
      {path === undefined ? undefined : <PathView atlas={atlas} path={path} locale={locale} />}
      {selected === undefined ? (
        <ReadingGuide atlas={atlas} locale={locale} />
      ) : (
        <ThingDetail key={selected.id} id={selected.id} atlas={atlas} locale={locale} />
      )}
    </aside>
  );
}
