import type { DeploymentRole } from '#graph/model/vocabulary';
import type { FitView } from '#graph/wire/opportunity';
import type { Locale } from '../../_i18n/define-messages';
import { toName } from '../../_i18n/names';
import { opportunitiesMessages } from '../../_i18n/opportunities';
import { toWord } from '../../_i18n/vocabulary';
import styles from './opportunities.module.css';

type Props = { readonly fit: FitView; readonly role: DeploymentRole | undefined; readonly locale: Locale };

/** The three evidences of a fit apart, and what texts plan; names of what they rest on under the pointer. */
export function FitLines({ fit: { supply, density, code }, role, locale }: Props) {
  const m = opportunitiesMessages[locale];
  const toTitle = (things: readonly Parameters<typeof toName>[0][]) =>
    things.map((thing) => toName(thing, locale)).join(locale === 'zh' ? '、' : ', ') || undefined;
  return (
    <ul className={styles['evidences']}>
      <li title={supply === undefined ? undefined : toTitle(supply.things)}>
        {supply === undefined ? m.supplyNone : m.supply(supply.part, supply.whole)}
      </li>
      <li title={density === undefined ? undefined : toTitle(density.things)}>
        {density === undefined ? m.densityNone : m.density(density.value)}
      </li>
      <li title={code === undefined ? undefined : toTitle(code.things)}>
        {code === undefined ? m.codeNone : m.code(code.part)}
      </li>
      <li>{role === undefined ? m.roleNone : m.role(toWord('deployment', role, locale))}</li>
    </ul>
  );
}
