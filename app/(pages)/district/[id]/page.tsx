import type { Metadata } from 'next';
import { cache } from 'react';
import { toSentence } from '../../../_i18n/names';
import { readLocale } from '../../../_server/preferences';
import { readCity } from '../../../_server/read-city';
import { readDistrict } from '../../../_server/read-district';
import { DistrictPage } from '../../../_ui/district/district-page';
import { ProblemPage } from '../../../_ui/problem-page';
import { toProblemTitle } from '../../../_ui/problem-title';

type Props = { readonly params: Promise<{ readonly id: string }> };

/** Read once for the title and the page. */
const open = cache(async (id: string) => ({
  read: await readDistrict(decodeURIComponent(id)),
  locale: await readLocale(),
}));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { read, locale } = await open((await params).id);
  return { title: read.ok ? toSentence(read.view.headline, locale) : toProblemTitle(read.problem, locale) };
}

/** One district, county or zone: `/district/fuling`. */
export default async function Page({ params }: Props) {
  const { read, locale } = await open((await params).id);
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  const city = await readCity();
  if (!city.ok) return <ProblemPage problem={city.problem} locale={locale} />;
  return <DistrictPage view={read.view} city={city.view} locale={locale} />;
}
