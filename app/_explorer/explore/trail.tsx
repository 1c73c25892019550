import { CITY_ID, type NodeId, toKind } from '#graph/model/ids';
import { type Atlas, toTrail } from '#graph/scene/explore/atlas';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { toName } from '../../_i18n/names';
import { ExploreLink, useExploreAddress } from './explore-address';
import styles from './trail.module.css';

type Props = {
  readonly atlas: Atlas;
  /** What the camera is over, when nothing is selected. */
  readonly under: NodeId | undefined;
  readonly locale: Locale;
};

/** From the city down to what is selected, or to what the reader has zoomed into; each step leads back up. */
export function Trail({ atlas, under, locale }: Props) {
  const m = exploreMessages[locale];
  const { select, scope } = useExploreAddress().state;
  const at = select ?? under ?? (scope.length === 1 ? scope[0] : undefined) ?? CITY_ID;
  const trail = toTrail(atlas, at);
  return (
    <nav className={styles['trail']} aria-label={m.trail}>
      <ol>
        {trail.map((id) => (
          <li key={id}>
            <TrailLink atlas={atlas} id={id} isLast={id === at} locale={locale} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

type LinkProps = Omit<Props, 'under'> & { readonly id: NodeId; readonly isLast: boolean };

function TrailLink({ atlas, id, isLast, locale }: LinkProps) {
  const m = exploreMessages[locale];
  const node = atlas.nodes.get(id);
  const name = id === CITY_ID || node === undefined ? m.city : toName(node, locale);
  const change =
    id === CITY_ID
      ? { select: undefined, scope: [], camera: undefined }
      : { select: id, camera: undefined, ...(toKind(id) === 'chain' ? { scope: [id] } : {}) };
  return (
    <ExploreLink
      change={change}
      step={id === CITY_ID ? m.stepScope(m.city) : m.stepSelect(name)}
      aria-current={isLast ? 'location' : undefined}
      lang={locale === 'en' && node !== undefined && node.nameEn === undefined ? 'zh-CN' : undefined}
    >
      {name}
    </ExploreLink>
  );
}
