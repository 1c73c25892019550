import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { Sign } from '../view/sign';
import { useExploreAddress } from './explore-address';
import styles from './explore-toolbar.module.css';
import { ToolbarMenu } from './toolbar-menu';

/** Arrows that turn back to the left, and on to the right. */
const BACK = 'M6 3 2.5 6.5 6 10M3 6.5h6.5a4 3.5 0 0 1 0 7H7';
const ON = 'M10 3l3.5 3.5L10 10M13 6.5H6.5a4 3.5 0 0 0 0 7H9';

/** Undo, redo, and the steps by name. */
export function StepButtons({ locale }: { readonly locale: Locale }) {
  const m = exploreMessages[locale];
  const { steps, turn } = useExploreAddress();
  const { list, at } = steps;
  return (
    <>
      <StepButton sign={BACK} word={m.undo} name={list[at]?.name} isOff={at === 0} onClick={() => turn(-1)} />
      <StepButton
        sign={ON}
        word={m.redo}
        name={list[at + 1]?.name}
        isOff={at + 1 >= list.length}
        onClick={() => turn(1)}
      />
      <ToolbarMenu title={m.history}>
        <ol>
          {list.map(({ name, href }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the list
            <li key={`${index} ${href}`}>
              <button
                type="button"
                className={styles['step']}
                aria-current={index === at ? 'step' : undefined}
                data-later={index > at ? '' : undefined}
                onClick={() => turn(index - at)}
              >
                {`${index + 1}. ${name}`}
              </button>
            </li>
          ))}
        </ol>
      </ToolbarMenu>
    </>
  );
}

type ButtonProps = {
  /** Outline of the sign. */
  readonly sign: string;
  readonly word: string;
  /** What would be taken back, or taken again. */
  readonly name: string | undefined;
  readonly isOff: boolean;
  readonly onClick: () => void;
};

function StepButton({ sign, word, name, isOff, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      className={styles['button']}
      disabled={isOff}
      aria-label={word}
      title={isOff || name === undefined ? word : `${word} · ${name}`}
      onClick={onClick}
    >
      <Sign d={sign} />
    </button>
  );
}
