import type { Locale } from '../../_i18n/define-messages';
import { leadsMessages } from '../../_i18n/leads';
import { Panel } from '../panel';
import { ActorField } from './actor-field';
import styles from './leads.module.css';

type Props = {
  readonly params: URLSearchParams;
  readonly actor: string | undefined;
  readonly canWrite: boolean;
  readonly locale: Locale;
};

/** The shortlist as a file under the filters on screen, and a file back into it. */
export function FilesPanel({ params, actor, canWrite, locale }: Props) {
  const m = leadsMessages[locale];
  const toHref = (format: string) => {
    const asked = ['group', 'owner', 'stage'].flatMap((name) => {
      const value = params.get(name);
      return value === null ? [] : [[name, value]];
    });
    return `/leads/export?${new URLSearchParams([...asked, ['format', format]])}`;
  };
  return (
    <Panel title={m.files}>
      <p className={styles['links']}>
        <a href={toHref('xlsx')}>{m.exportXlsx}</a>
        <a href={toHref('csv')}>{m.exportCsv}</a>
      </p>
      {canWrite ? (
        <form className={styles['form']} method="post" action="/api/leads" encType="multipart/form-data">
          <p className={`${styles['hint']} ${styles['wide']}`}>{m.importHint}</p>
          <label>
            <span>{m.fileLabel}</span>
            <input type="file" name="file" required accept=".csv,.xlsx" />
          </label>
          {actor === undefined ? <ActorField actor={actor} locale={locale} /> : undefined}
          <button type="submit">{m.importFile}</button>
        </form>
      ) : undefined}
    </Panel>
  );
}
