// Why a segment's verdict, criticality and concentration are what they are. May import: analysis, wire. Invariants as in why-view.ts.
import type { Diagnosis, SegmentDiagnosis } from '#graph/analysis/diagnosis';
import { toLoss } from '#graph/analysis/diagnosis';
import { STRAINING, type Stop } from '#graph/analysis/knock-out';
import { MANY_FIRMS } from '#graph/analysis/verdict';
import type { NodeId } from '#graph/model/ids';
import type { WhyInput } from '#graph/wire/why';
import { toVerdictSentence, VERDICT_WORDS } from './verdict-sentences';
import { figure, number, type Told, type WhyAnswer } from './why-answer';
import { STATUS_WORDS } from './words';

export function explainVerdict(item: SegmentDiagnosis, told: Told): WhyAnswer {
  const users = (ids: readonly NodeId[], zh: string, en: string): readonly WhyInput[] =>
    ids.flatMap((id) => told.row(id, { zh, en }));
  return {
    title: { zh: '为什么这样判定', en: 'Why this verdict' },
    value: VERDICT_WORDS[item.judgement.verdict],
    formula: {
      zh: `第一条成立的规则：${toVerdictSentence(item).zh}。规则按序问：待核实→核；薄弱或缺失且全市有环节要用→补；缺失且与强环节（已有、${MANY_FIRMS} 家以上、有链主）相连→延；已有但没记到企业→核；只记到 1 家且一停牵连别人→稳；少于 ${MANY_FIRMS} 家或没有链主→强`,
      en: `The first rule that holds is "${item.judgement.rule}": ${toVerdictSentence(item).en}. Asked in this order: to verify → verify; weak or absent and used in the city → fill; absent and joined to a strong segment (present, ${MANY_FIRMS} firms or more, a chain leader) → extend; present without a firm on record → verify; one firm on record that others hang on → secure; fewer than ${MANY_FIRMS} firms or no chain leader → strengthen`,
    },
    inputs: [
      { name: { zh: '状态', en: 'State' }, value: STATUS_WORDS[item.status] },
      { name: { zh: '在产企业记录', en: 'Operating firms on record' }, value: number(item.operating) },
      { name: { zh: '其中链主', en: 'Chain leaders among them' }, value: number(item.leaders) },
      { name: { zh: '它停时牵连的环节', en: 'Segments affected when it stops' }, value: number(item.affects) },
      ...users(item.usersHereRequiredIds, '要用它，必需', 'uses it, required'),
      ...users(
        item.usersHereIds.filter((id) => !item.usersHereRequiredIds.includes(id)),
        '要用它，可选',
        'uses it, optional',
      ),
      ...users(item.usersUnknownIds, '用它，但本身待核实', 'uses it, itself to be verified'),
      ...users(item.strongNeighbourIds, '相连的强环节', 'strong neighbour'),
    ],
    method: {
      zh: '本项目的规则表（docs/methods.md），按“补链、强链、延链、稳链”的通行说法',
      en: 'The rules of this project (docs/methods.md), after the usual terms of chain policy',
    },
    limits: {
      zh: '状态来自公开文本，企业来自本数据的记录；没有记录不等于没有',
      en: 'States come from public texts, firms from the record of this data; no record does not mean none',
    },
  };
}

export function explainCriticality(item: SegmentDiagnosis, { knockOuts }: Diagnosis, told: Told): WhyAnswer {
  const { stopped } = knockOuts.toImpact(toLoss(item.segment));
  const affected = knockOuts.run(toLoss(item.segment), STRAINING);
  const gone = new Set(stopped.stops.map(({ id }) => id));
  const rows = (stops: readonly Stop[], zh: string, en: string) =>
    stops.flatMap(({ id, isHit, lacks }) => {
      const names = lacks.flatMap((lack) => told.refOf(lack) ?? []);
      return told.row(
        id,
        isHit
          ? { zh: '自己的供应停了', en: 'its own supply stops' }
          : {
              zh: `${zh}：缺 ${names.map(({ nameZh }) => nameZh).join('、')}`,
              en: `${en}: lacks ${names.map(({ nameZh, nameEn }) => nameEn ?? nameZh).join(', ')}`,
            },
      );
    });
  const { criticality } = item;
  return {
    title: { zh: '断供影响是怎么算的', en: 'What stops without it' },
    value: {
      zh: `停摆 ${criticality.stopped.stops} 个（末端 ${criticality.stopped.ends} 个），连吃紧共 ${criticality.affected.stops} 个（末端 ${criticality.affected.ends} 个）`,
      en: `${criticality.stopped.stops} stop (${criticality.stopped.ends} ends of chains), ${criticality.affected.stops} with those under strain (${criticality.affected.ends} ends)`,
    },
    formula: {
      zh: '一个环节停摆，当且仅当自己的供应停了，或某个必需投入组里没有一个还能供（本地在产，或外地较易买到：可替代程度为高或中）。连吃紧：只把“高”当作能从外地顶上',
      en: 'A segment stops when its own supply stops, or when no member of a group it requires can deliver: none runs here and none is bought outside easily or with some effort (substitutable high or medium). With strain: only "high" counts as bought outside',
    },
    inputs: [
      ...rows(stopped.stops, '停摆', 'stops'),
      ...rows(
        affected.stops.filter(({ id }) => !gone.has(id)),
        '吃紧',
        'under strain',
      ),
    ],
    method: {
      zh: 'AND/OR 网络上的断供传导，同代谢网络的基因敲除（Lemke 等 2004）',
      en: 'Knock-out on an AND/OR network, as in metabolic networks (Lemke et al. 2004)',
    },
    limits: {
      zh: '本地在产的环节按记录视为正在运转；待核实的环节既不算运转也不算停；不含库存与时间',
      en: 'What is here by the record counts as running; what is to be verified neither runs nor stops; stocks and time are left out',
    },
  };
}

export function explainConcentration(item: SegmentDiagnosis, { cluster }: Diagnosis, told: Told): WhyAnswer {
  const { concentration } = item;
  const places = cluster.places.filter(({ segmentId }) => segmentId === item.segment.id);
  const sum = places.reduce((total, { firms }) => total + firms, 0);
  return {
    title: { zh: '集中度是怎么算的', en: 'How the concentration is worked out' },
    value:
      concentration === undefined
        ? { zh: '没有在产企业记录，无法计算', en: 'no operating firm on record, cannot be worked out' }
        : {
            zh: `HHI ${figure(concentration.hhi)}，相当于 ${figure(concentration.effective)} 个区县`,
            en: `HHI ${figure(concentration.hhi)}, as over ${figure(concentration.effective)} districts`,
          },
    formula: {
      zh: `Σ（区县家数／总家数）²＝（${places.map(({ firms }) => `${firms}²`).join('＋') || '—'}）÷ ${sum}²；相当的区县数＝1/HHI`,
      en: `Σ (firms of the district / all firms)² = (${places.map(({ firms }) => `${firms}²`).join(' + ') || '–'}) / ${sum}²; equivalent districts = 1/HHI`,
    },
    inputs: places
      .toSorted((a, b) => b.firms - a.firms || (a.districtId < b.districtId ? -1 : 1))
      .flatMap(({ districtId, firms }) => told.row(districtId, number(firms))),
    method: {
      zh: '赫芬达尔—赫希曼指数（Hirschman 1945；Herfindahl 1950）；等量数（Adelman 1969）',
      en: 'Herfindahl-Hirschman index (Hirschman 1945; Herfindahl 1950); numbers-equivalent (Adelman 1969)',
    },
    limits: {
      zh: '只数家数，不含产值；企业计在主要所在地',
      en: 'Firms are counted, not their output; a firm counts where its main site is',
    },
  };
}
