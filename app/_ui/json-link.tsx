'use client';

import { usePathname } from 'next/navigation';

/** The JSON twin of the page on screen: `/chain/x` → `/api/chain/x`. */
export function JsonLink({ label }: { readonly label: string }) {
  const path = usePathname();
  return <a href={path === '/' ? '/api' : `/api${path}`}>{label}</a>;
}
