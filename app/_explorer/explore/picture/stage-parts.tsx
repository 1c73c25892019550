import type { NodeId } from '#graph/model/ids';
import type { Point } from '#graph/scene/explore/arrangement';
import type { Atlas } from '#graph/scene/explore/atlas';
import type { Locale } from '../../../_i18n/define-messages';
import { exploreMessages } from '../../../_i18n/explore';
import { toName } from '../../../_i18n/names';
import { MixedText } from '../../../_ui/mixed-text';
import { Sign } from '../../view/sign';
import { describeNode } from '../describe-node';
import styles from '../explore-picture.module.css';
import type { Command } from '../keys';
import { useStressResult } from '../stress/use-stress';

type Means = { readonly atlas: Atlas; readonly ids: ReadonlySet<NodeId>; readonly locale: Locale };

/** Says what is selected, for those who hear the picture. */
export function SpokenSelection({ select, ...means }: Means & { readonly select: NodeId | undefined }) {
  const { atlas, locale } = means;
  const looks = useStressResult()?.looks;
  const node = select === undefined ? undefined : atlas.nodes.get(select);
  return (
    <p id="explore-spoken" className="visually-hidden" role="status">
      {node === undefined ? undefined : (
        <MixedText locale={locale}>
          {exploreMessages[locale].spoken(toName(node, locale), describeNode(node, { ...means, looks }))}
        </MixedText>
      )}
    </p>
  );
}

export type Hovered = { readonly id: NodeId; readonly at: Point };

/** Name and sentence of what the pointer is on. */
export function Tip({ hovered, ...means }: Means & { readonly hovered: Hovered | undefined }) {
  const looks = useStressResult()?.looks;
  const node = hovered === undefined ? undefined : means.atlas.nodes.get(hovered.id);
  if (hovered === undefined || node === undefined) return undefined;
  return (
    <p className={styles['tip']} style={{ left: hovered.at.x + 14, top: hovered.at.y + 14 }} aria-hidden="true">
      <MixedText locale={means.locale}>{toName(node, means.locale)}</MixedText>
      <small>
        <MixedText locale={means.locale}>{describeNode(node, { ...means, looks })}</MixedText>
      </small>
    </p>
  );
}

type ZoomProps = { readonly locale: Locale; readonly onCommand: (command: Command) => void };

export function ZoomButtons({ locale, onCommand }: ZoomProps) {
  const m = exploreMessages[locale];
  return (
    <div className={styles['zoom']}>
      <button type="button" aria-label={m.zoomIn} title={m.zoomIn} onClick={() => onCommand('zoomIn')}>
        <Sign d="M8 3v10M3 8h10" />
      </button>
      <button type="button" aria-label={m.zoomOut} title={m.zoomOut} onClick={() => onCommand('zoomOut')}>
        <Sign d="M3 8h10" />
      </button>
      <button type="button" onClick={() => onCommand('fit')}>
        {m.fit}
      </button>
    </div>
  );
}
