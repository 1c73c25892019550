import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { useExploreAddress } from './explore-address';
import styles from './explore-toolbar.module.css';
import { ToolbarMenu } from './toolbar-menu';

/** Undo, redo, and the steps by name. */
export function StepButtons({ locale }: { readonly locale: Locale }) {
  const m = exploreMessages[locale];
  const { steps, turn } = useExploreAddress();
  const { list, at } = steps;
  return (
    <>
      <StepButton word={m.undo} name={list[at]?.name} isOff={at === 0} onClick={() => turn(-1)} />
      <StepButton word={m.redo} name={list[at + 1]?.name} isOff={at + 1 >= list.length} onClick={() => turn(1)} />
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
  readonly word: string;
  /** What would be taken back, or taken again. */
  readonly name: string | undefined;
  readonly isOff: boolean;
  readonly onClick: () => void;
};

function StepButton({ word, name, isOff, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      className={styles['button']}
      disabled={isOff}
      title={isOff || name === undefined ? undefined : `${word} · ${name}`}
      onClick={onClick}
    >
      {word}
    </button>
  );
}
