import type { NodeId } from '#graph/model/ids';
import { programKindSchema } from '#graph/model/vocabulary';
import type { CityProgram } from '#graph/wire/city';
import type { Ref } from '#graph/wire/ref';
import { cityTableMessages } from '../../_i18n/city-table';
import type { Locale } from '../../_i18n/define-messages';
import { toSpokenName } from '../../_i18n/names';
import { toWord } from '../../_i18n/vocabulary';
import type { CityIndex } from './city-index';
import styles from './city-tables.module.css';
import { SelectLink } from './select-link';

type Props = { readonly index: CityIndex; readonly selected: NodeId | undefined; readonly locale: Locale };

/** Programs by kind: year and what they aim at. */
export function ProgramTable({ index, selected, locale }: Props) {
  const m = cityTableMessages[locale];
  const { programs } = index.view;
  return (
    <div className={styles['part']}>
      <h2 id="table-programs">
        {m.programs} <small>{programs.length}</small>
      </h2>
      <table aria-labelledby="table-programs" className={styles['programs']}>
        <thead>
          <tr>
            {[m.program, m.year, m.targets].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {programKindSchema.options.map((kind) => {
          const own = programs.filter((program) => program.programKind === kind);
          return own.length === 0 ? undefined : (
            <tbody key={kind}>
              <tr>
                <th scope="rowgroup" colSpan={3} className={styles['group']}>
                  <span>{toWord('program', kind, locale)}</span>
                </th>
              </tr>
              {own.map((program) => (
                <ProgramCells key={program.id} program={program} {...{ index, selected, locale }} />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

function ProgramCells({ program, index, selected, locale }: Props & { readonly program: CityProgram }) {
  const m = cityTableMessages[locale];
  const targets = listTargets(program, index);
  const isSelected = program.id === selected;
  return (
    <tr className={isSelected ? styles['selected'] : undefined}>
      <th scope="row">
        <SelectLink thing={program} locale={locale} className={styles['name']} />
        <p className={styles['summary']} lang={locale === 'en' ? 'zh-CN' : undefined}>
          {program.summaryZh}
        </p>
      </th>
      <td>{program.year}</td>
      <td className={styles['targets']}>
        {targets.length === 0
          ? m.noTargets
          : targets.map((target) => (
              <span key={target.id} lang={toSpokenName(target, locale).lang}>
                {toSpokenName(target, locale).text}
              </span>
            ))}
      </td>
    </tr>
  );
}

/** Each target once, in the order of the view; regions are no marks of the picture but targets all the same. */
function listTargets(program: CityProgram, { things, view }: CityIndex): readonly Ref[] {
  const ids = [...new Set(program.targets.map(({ id }) => id))];
  return ids.flatMap((id) => things.get(id) ?? view.regions.find((region) => region.id === id) ?? []);
}
