// @ts-check

// ChainAtlas sends nothing anywhere; set here so that it holds for every Next command.
process.env['NEXT_TELEMETRY_DISABLED'] = '1';

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // Types are a gate of `npm test`; checking them again here would only make a first `npm start` slower.
  typescript: { ignoreBuildErrors: true },
  // Native or Node-only code that must be required at run time, not bundled.
  serverExternalPackages: ['@grafeo-db/js', 'elkjs', 'libsql'],
  // The image optimiser is an endpoint that fetches and decodes; nothing here needs it.
  images: { unoptimized: true },
};

export default config;
