// Words of dossiers and briefings. May import: define-messages. Invariant: none beside that.
import { defineMessages } from './define-messages';

export const reportMessages = defineMessages(
  {
    kind_dossier: '档案',
    kind_briefing: '简报',
    dossier: '档案',
    briefing: '写成简报',
    page: '页面',
    pdf: '下载 PDF',
    html: '下载网页文件',
    sources: '来源',
    sourcesNone: '没有引用来源。',
    limits: '没有记录不等于没有：未见于数据的，一律为待核实，不是缺失。',
    dataset: (name: string, version: string) => `数据：${name} ${version}`,
    rows: (shown: number, total: number) => `（前 ${shown} 条，共 ${total} 条）`,
    pageOf: (page: number, total: number) => `${page}/${total}`,
    source: (number: number) => `来源 ${number}`,
  },
  {
    kind_dossier: 'Dossier',
    kind_briefing: 'Briefing',
    dossier: 'Dossier',
    briefing: 'As a briefing',
    page: 'Page',
    pdf: 'Download PDF',
    html: 'Download as a web file',
    sources: 'Sources',
    sourcesNone: 'No source is cited.',
    limits: 'No record is not absence: what the data do not show is to be verified, not missing.',
    dataset: (name: string, version: string) => `Data: ${name} ${version}`,
    rows: (shown: number, total: number) => `(first ${shown} of ${total})`,
    pageOf: (page: number, total: number) => `${page} of ${total}`,
    source: (number: number) => `Source ${number}`,
  },
);
