import type { Metadata } from 'next';
import { cache } from 'react';
import { toHeadlineTitle } from '../../../_server/page-title';
import { readLocale } from '../../../_server/preferences';
import { readCity } from '../../../_server/read-city';
import { readDistrict } from '../../../_server/read-district';
import { readPinState } from '../../../_server/read-leads';
import { DistrictPage } from '../../../_ui/district/district-page';
import { PinForm } from '../../../_ui/leads/pin-form';
import { ProblemPage } from '../../../_ui/problem-page';

type Props = { readonly params: Promise<{ readonly id: string }> };

/** Read once for the title and the page. */
const open = cache(async (id: string) => ({
  read: await readDistrict(decodeURIComponent(id)),
  locale: await readLocale(),
}));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { read, locale } = await open((await params).id);
  return toHeadlineTitle({ read, locale }, 'district');
}

/** One district, county or zone: `/district/fuling`. */
export default async function Page({ params }: Props) {
  const { read, locale } = await open((await params).id);
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  const city = await readCity();
  if (!city.ok) return <ProblemPage problem={city.problem} locale={locale} />;
  const pin = <PinForm id={read.view.id} offer={await readPinState(read.view.id)} locale={locale} />;
  return <DistrictPage view={read.view} city={city.view} pin={pin} locale={locale} />;
}
