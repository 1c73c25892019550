// @ts-check

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  serverExternalPackages: ['@grafeo-db/js', 'elkjs'],
};

export default config;
