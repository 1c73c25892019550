'use client';

import { usePathname, useSearchParams } from 'next/navigation';

/** The JSON twin of the page on screen, with the same question: `/gaps?stage=upstream` → `/api/gaps?stage=upstream`. */
export function JsonLink({ label }: { readonly label: string }) {
  const path = usePathname();
  const params = new URLSearchParams(useSearchParams());
  params.delete('lang');
  const query = params.toString();
  return <a href={`${path === '/' ? '/api' : `/api${path}`}${query === '' ? '' : `?${query}`}`}>{label}</a>;
}
