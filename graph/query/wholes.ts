// What is whole and the same for every question: chains, districts, programs, what joins them, how much there is of each.
// May import: port, snapshot. Invariants: read once per dataset and shared by all views, so that a number is the same in each of them;
// nobody changes what he gets.
import { oncePerDigest } from './snapshot';

/** Chains with their counts, by id. */
export const readChains = oncePerDigest('chains', ({ store }) => store.chainSummaries());

/** Districts with their counts, by id. */
export const readDistricts = oncePerDigest('districts', ({ store }) => store.districtSummaries());

/** Programs with what they are part of, cover and build in. */
export const readPrograms = oncePerDigest('programs', ({ store }) => store.programSummaries());

/** Supply between chains. */
export const readSupplies = oncePerDigest('supplies', ({ store }) => store.chainFeeds());

/** Chains placed in districts by texts. */
export const readDeployments = oncePerDigest('deployments', ({ store }) => store.deployments());

/** Number of things of each kind and of relations of each type. */
export const readCounts = oncePerDigest('counts', ({ store }) => store.counts());

/** Firms per district and chain. */
export const readDistrictChains = oncePerDigest('district chains', ({ store }) => store.districtChains());
