'use client';
import type { CardLook } from '#graph/scene/lanes/picture-look';
import { splitName } from '#graph/scene/lanes/text-width';
import type { Rim } from '#graph/wire/chain';
import type { CardBox } from '#graph/wire/lanes';
import { chainMessages } from '../../../_i18n/chain';
import type { Locale } from '../../../_i18n/define-messages';
import { toName, toSpokenName } from '../../../_i18n/names';
import { toWord } from '../../../_i18n/vocabulary';
import { StateShape } from '../../../_ui/state-mark';
import { ViewLink } from '../../view/view-address';
import styles from './cards.module.css';

type Props = {
  readonly rim: Rim;
  readonly box: CardBox;
  readonly look: CardLook;
  readonly isStop: boolean;
  readonly locale: Locale;
};

/** Another chain at the rim: its name and the states of its segments that are linked with this chain. */
export function RimCardLink({ rim, box, look, isStop, locale }: Props) {
  const m = chainMessages[locale];
  const { text, lang } = toSpokenName(rim, locale);
  const links = box.rim === 'in' ? m.rimIn(rim.links.length) : m.rimOut(rim.links.length);
  const states = rim.segments.map(
    (segment) =>
      `${toName(segment, locale)} ${segment.status === undefined ? '' : toWord('state', segment.status, locale)}`,
  );
  return (
    <ViewLink
      change={{ select: rim.id }}
      tabIndex={isStop ? undefined : -1}
      className={`${styles['rim']} ${box.height < 40 ? styles['flat'] : ''} ${styles[look]}`}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      data-card={`${box.rim}|${rim.id}`}
      aria-current={look === 'chosen' ? 'true' : undefined}
      title={[text, links, ...states].join('\n')}
      draggable={false}
    >
      <span className={styles['rimName']} lang={lang}>
        {splitName(text).main}
      </span>
      <span className="visually-hidden">{[links, ...states].join(m.separator)}</span>
      <span className={styles['dots']}>
        {rim.segments.map((segment) =>
          segment.status === undefined ? undefined : <StateShape key={segment.id} status={segment.status} size={11} />,
        )}
      </span>
    </ViewLink>
  );
}
