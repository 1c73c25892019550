// Words of the page that explains a number. May import: define-messages. Invariant: none beside that.
import { defineMessages } from './define-messages';

export const whyMessages = defineMessages(
  {
    here: '为什么是这个数',
    link: '为什么？',
    formula: '怎么算',
    inputs: '用到的数',
    what: '是什么',
    value: '值',
    method: '方法出处',
    limits: '它不能说明什么',
    dataset: '数据',
    datasetLine: (name: string, version: string) => `${name} ${version}`,
    digest: '数据指纹',
    permalink: '这个网址就能重现这个数。',
  },
  {
    here: 'Why this number',
    link: 'Why?',
    formula: 'How it is worked out',
    inputs: 'What goes in',
    what: 'What',
    value: 'Value',
    method: 'Source of the method',
    limits: 'What it cannot say',
    dataset: 'Data',
    datasetLine: (name: string, version: string) => `${name} ${version}`,
    digest: 'Digest of the data',
    permalink: 'This address alone brings the number back.',
  },
);
