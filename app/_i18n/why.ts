// Words of the page that explains a number. May import: define-messages. Invariant: none beside that.
import { defineMessages } from './define-messages';

export const whyMessages = defineMessages(
  {
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
    permalink: '固定网址：能重现这个数；数据换了会明说',
    otherData: (digest: string) =>
      `这个网址说的是另一版数据（指纹 ${digest}…），现在装的已经不同：下面按现在的数据算。`,
  },
  {
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
    permalink: 'Lasting address: brings the number back, and says when the data have changed',
    otherData: (digest: string) =>
      `This address speaks of other data (digest ${digest}…) than those loaded now; the figures below are of the present data.`,
  },
);
