/** A link that leaves this machine: it opens beside and tells the other site nothing of where it was found. */
export function OutsideLink({ url, label }: { readonly url: string; readonly label: string }) {
  return (
    <a href={url} target="_blank" rel="noreferrer noopener" aria-label={label} title={label}>
      {toHost(url)}
      <span aria-hidden="true">{' ↗'}</span>
    </a>
  );
}

function toHost(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}
