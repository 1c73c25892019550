import { toPath } from '#graph/model/ids';
import type { DistrictChain } from '#graph/wire/district';
import type { DistrictProfile } from '#graph/wire/district-profile';
import type { Locale } from '../../_i18n/define-messages';
import { districtProfileMessages } from '../../_i18n/district-profile';
import { districtsMessages } from '../../_i18n/districts';
import { toName } from '../../_i18n/names';
import { Panel } from '../panel';
import { PLAN_GROUPS, toPlanGroup } from './plan-groups';
import styles from './plan-panel.module.css';
import profileStyles from './profile.module.css';

type Props = {
  readonly chains: readonly DistrictChain[];
  readonly plan: DistrictProfile['plan'];
  readonly locale: Locale;
};

/** Plan against actual: chains a text places here, chains with operating firms here, and where the two part. */
export function PlanPanel({ chains, plan, locale }: Props) {
  const m = districtsMessages[locale];
  const p = districtProfileMessages[locale];
  if (chains.length === 0) return undefined;
  const isOver = plan.lead.length > plan.leadCap || plan.featured.length > plan.featuredCap;
  const groups = PLAN_GROUPS.map((key) => ({ key, chains: chains.filter((chain) => toPlanGroup(chain) === key) }));
  return (
    <Panel title={m.plan}>
      <p>
        {p.planRule({ ...plan, lead: plan.lead.length, featured: plan.featured.length })}{' '}
        {isOver ? <span className={profileStyles['over']}>{p.planOver}</span> : undefined}
      </p>
      <dl className={styles['groups']}>
        {groups
          .filter((group) => group.key !== 'underway' || group.chains.length > 0)
          .map((group) => (
            <div key={group.key}>
              <dt>{m[group.key]}</dt>
              <dd>
                {group.chains.length === 0 ? (
                  <span className={styles['none']}>{m.planNone}</span>
                ) : (
                  group.chains.map((chain) => (
                    <a key={chain.id} href={toPath(chain.id)}>
                      {m.planItem(toName(chain, locale), chain.operating)}
                    </a>
                  ))
                )}
              </dd>
            </div>
          ))}
      </dl>
      <p className={styles['none']}>{m.planNote}</p>
      <p className={styles['none']}>{p.planRuleNote}</p>
    </Panel>
  );
}
