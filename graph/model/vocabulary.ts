// The closed words of the model. Purpose: one place for each enumeration of DESIGN.md §2 and the dataset.
// May import: zod. Invariants: order is display order; types come from the schemas; values are those of the CSV files.
import { z } from 'zod';

/** State of a segment in the city. `unknown` means "we have no data" and is never shown as `absent`. */
export const segmentStatusSchema = z.enum(['present', 'weak', 'absent', 'unknown']);
export const confidenceSchema = z.enum(['high', 'medium', 'low']);
export const evidenceSchema = z.enum(['official', 'press', 'general', 'none']);
/** What to do about a segment: 补 fill, 稳 secure, 强 strengthen, 延 extend, 核 verify, or nothing; in order of urgency. */
export const verdictSchema = z.enum(['fill', 'secure', 'strengthen', 'extend', 'verify', 'none']);
/** What a reader of opportunities looks for: 补短板, 强优势, 延伸链, 稳供应. */
export const presetSchema = z.enum(['fill', 'strengthen', 'extend', 'secure']);
/** What the score of an opportunity is made of, in the order in which its parts are stacked. */
export const opportunityPartSchema = z.enum(['demand', 'criticality', 'fit', 'concentration', 'policy']);
export const stageSchema = z.enum(['upstream', 'midstream', 'downstream']);
/** Who names a chain: an official report, the direction of a plan text, or our own guess. */
export const basisSchema = z.enum(['named', 'plan', 'inferred']);
export const industryKindSchema = z.enum(['emerging', 'pillar']);
export const districtKindSchema = z.enum(['district', 'county', 'autonomous-county', 'development-zone']);
export const deploymentRoleSchema = z.enum(['lead', 'featured', 'planned', 'mentioned']);
export const segmentKindSchema = z.enum([
  'material',
  'component',
  'equipment',
  'software',
  'manufacturing',
  'assembly',
  'service',
  'application',
]);
export const necessitySchema = z.enum(['required', 'optional']);
export const substitutabilitySchema = z.enum(['high', 'medium', 'low']);
export const findingKindSchema = z.enum(['missing', 'weak', 'strengthen', 'extend', 'baseline']);
export const enterpriseKindSchema = z.enum(['company', 'institute', 'project', 'park', 'facility']);
export const enterpriseRoleSchema = z.enum(['chain-leader', 'key', 'supplier', 'research']);
export const operationStatusSchema = z.enum(['operating', 'under-construction', 'planned', 'closed']);
export const indicatorStatusSchema = z.enum(['actual', 'target', 'forecast']);
export const indicatorSubjectSchema = z.enum(['city', 'industry', 'chain', 'district']);
export const programKindSchema = z.enum(['project', 'support', 'measure', 'mechanism', 'plan']);
export const eventKindSchema = z.enum(['meeting', 'research-visit', 'notice', 'policy-release', 'recognition']);
export const sourceKindSchema = z.enum([
  'bulletin',
  'policy',
  'news',
  'company',
  'filing',
  'report',
  'reference',
  'general',
]);
/** `original` = the publisher's own page, `repost` = a copy elsewhere, `low` = self-media and mirrors, `none` = no page. */
export const sourceQualitySchema = z.enum(['original', 'repost', 'low', 'none']);
/** The closed words an enterprise may be tagged with. */
export const enterpriseTagSchema = z.enum([
  '上市',
  '专精特新',
  '单项冠军',
  '外资',
  '合资',
  '央企',
  '国企',
  '民企',
  '高新技术企业',
  '链主',
]);

export type SegmentStatus = z.infer<typeof segmentStatusSchema>;
export type Verdict = z.infer<typeof verdictSchema>;
export type Preset = z.infer<typeof presetSchema>;
export type OpportunityPart = z.infer<typeof opportunityPartSchema>;
export type Confidence = z.infer<typeof confidenceSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Stage = z.infer<typeof stageSchema>;
export type Basis = z.infer<typeof basisSchema>;
export type OperationStatus = z.infer<typeof operationStatusSchema>;
export type DeploymentRole = z.infer<typeof deploymentRoleSchema>;
export type FindingKind = z.infer<typeof findingKindSchema>;
