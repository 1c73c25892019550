// The question that each page answers: it opens the title, and stands over the answer. May import: model, define-messages.
// Invariant: a question that the page answers by itself, never one that the reader has to answer.
import type { NodeKind } from '#graph/model/ids';
import { defineMessages } from './define-messages';

export const questionMessages = defineMessages(
  {
    city: '重庆的链全不全，缺在哪里？',
    chains: '有哪些链，哪条缺得最多？',
    chain: '这条链缺什么，弱在哪里？',
    gaps: '该补什么，为什么？',
    opportunities: '哪个环节，放在哪个区县？',
    verify: '先核实什么？',
    targets: '这个环节，该找谁谈？',
    scenario: '断了会怎样，补了会怎样？',
    compare: '这几个区县，谁有什么？',
    dossier: '这里知道些什么？',
    briefing: '现状如何，薄弱在哪，往哪走？',
    why: '这个数怎么来的？',
    districts: '哪个区县有什么？',
    district: '这里有什么，该补什么？',
    explore: '谁连着谁？',
    search: '有没有，在哪里？',
    paths: '两样东西怎么联系？',
    dataset: '数据从哪里来，有多可靠？',
    neighbours: '同它相连的还有谁？',
  },
  {
    city: 'How complete are the chains of Chongqing, and where are the gaps?',
    chains: 'Which chains are there, and which has most gaps?',
    chain: 'What does this chain lack, and where is it weak?',
    gaps: 'What should be filled, and why?',
    opportunities: 'Which segment fits which district?',
    verify: 'What should be verified first?',
    targets: 'Whom to talk to about this segment?',
    scenario: 'What if it stops, and what if it is filled?',
    compare: 'Which of these districts has what?',
    dossier: 'What is known here?',
    briefing: 'Where does it stand, where is it weak, where to go?',
    why: 'How is this figure made?',
    districts: 'Which district has what?',
    district: 'What is here, and what should be filled?',
    explore: 'Who is connected with whom?',
    search: 'Is it there, and where?',
    paths: 'How are two things connected?',
    dataset: 'Where do the data come from, and how reliable are they?',
    neighbours: 'Who else is connected with it?',
  },
);

export type Question = keyof (typeof questionMessages)['zh'];

/** The question of the page of one thing. */
export const thingQuestions = defineMessages(
  {
    city: questionMessages.zh.city,
    industry: '这个产业有哪些链，缺什么？',
    chain: questionMessages.zh.chain,
    segment: '这个环节有没有，谁在做，谁要用？',
    enterprise: '这家做什么，在哪里，上下游是谁？',
    district: questionMessages.zh.district,
    region: '这个片区有哪些区县？',
    program: '这个项目管哪些链和地方？',
    indicator: '这个数是多少，谁说的？',
    finding: '谁说了什么，说的是哪里？',
    event: '什么时候，发生了什么？',
    source: '哪些数据出自这里？',
    'industry-code': '这一类有哪些环节？',
  } satisfies Record<NodeKind, string>,
  {
    city: questionMessages.en.city,
    industry: 'Which chains does this industry have, and what do they lack?',
    chain: questionMessages.en.chain,
    segment: 'Is this segment here, who makes it, who needs it?',
    enterprise: 'What does it do, where, and with whom?',
    district: questionMessages.en.district,
    region: 'Which districts does this region have?',
    program: 'Which chains and places does this program cover?',
    indicator: 'How much is it, and who says so?',
    finding: 'Who says what, and of where?',
    event: 'What happened, and when?',
    source: 'What do the data owe to this source?',
    'industry-code': 'Which segments are in this class?',
  },
);

/** The question of the list of one kind. */
export const listQuestions = defineMessages(
  {
    industry: '有哪些产业？',
    chain: questionMessages.zh.chains,
    segment: '有哪些环节，状态如何？',
    enterprise: '有哪些企业机构，在做什么？',
    district: questionMessages.zh.districts,
    region: '有哪些片区？',
    program: '有哪些政策项目？',
    indicator: '有哪些指标，口径是什么？',
    finding: '公开文本怎么说缺口？',
    event: '发生过什么？',
    source: '依据哪些来源？',
    'industry-code': '有哪些行业类别？',
  } satisfies Record<Exclude<NodeKind, 'city'>, string>,
  {
    industry: 'Which industries are there?',
    chain: questionMessages.en.chains,
    segment: 'Which segments are there, and in what state?',
    enterprise: 'Which firms and institutes are there, and what do they do?',
    district: questionMessages.en.districts,
    region: 'Which regions are there?',
    program: 'Which programs are there?',
    indicator: 'Which figures are there, and what do they mean?',
    finding: 'What do public texts say of gaps?',
    event: 'What has happened?',
    source: 'Which sources are there?',
    'industry-code': 'Which classes are there?',
  },
);
