import type { Atlas } from '#graph/scene/explore/atlas';
import type { Kept } from '#graph/scene/explore/filters';
import { NO_FILTERS } from '#graph/wire/explore-state';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { toName } from '../../_i18n/names';
import { MixedText } from '../../_ui/mixed-text';
import { ExploreLink, useExploreAddress } from './explore-address';
import styles from './explore-panel.module.css';
import { PathView } from './path-view';
import { ReadingGuide } from './reading-guide';
import { ThingDetail } from './thing-detail';

type Props = { readonly atlas: Atlas; readonly kept: Kept; readonly locale: Locale };

/** Beside the picture: how two things are connected, what is selected, or how to read the picture. On a phone a selection comes as a sheet. */
export function ExplorePanel({ atlas, kept, locale }: Props) {
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
        <>
          {kept.ids.has(selected.id) ? undefined : <HiddenNote locale={locale} />}
          <ThingDetail key={selected.id} id={selected.id} atlas={atlas} locale={locale} />
        </>
      )}
    </aside>
  );
}

/** What is selected may stand outside of what is looked at; it says so, and how to see it. */
function HiddenNote({ locale }: { readonly locale: Locale }) {
  const m = exploreMessages[locale];
  return (
    <p className={styles['none']} role="status">
      {m.notDrawn}{' '}
      <ExploreLink change={{ filters: NO_FILTERS, scope: [], camera: undefined }} step={m.stepScope(m.city)}>
        {m.showAll}
      </ExploreLink>
    </p>
  );
}
