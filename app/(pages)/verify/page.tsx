import { buildOpening, type PageProps } from '../../_server/open-page';
import { readVerify } from '../../_server/read-opportunities';
import { VerifyPage } from '../../_ui/opportunities/verify-page';
import { ProblemPage } from '../../_ui/problem-page';

const { open, toMetadata } = buildOpening(readVerify, 'verify');
export const generateMetadata = toMetadata;

/** What to verify first: `/verify?preset=fill`. */
export default async function Page(props: PageProps) {
  const { read, params, locale } = await open(props);
  if (!read.ok) return <ProblemPage problem={read.problem} locale={locale} />;
  return <VerifyPage view={read.view} params={params} locale={locale} />;
}
