# ChainAtlas for compose.yaml: installed and built here, so that its start is what `npm start` does anywhere and needs no network.
# glibc (bookworm), not musl: the image is that of the machines the native modules are tested on.
ARG NODE_IMAGE=node:20.20.2-bookworm-slim
FROM ${NODE_IMAGE}
WORKDIR /app

# Packages first: they change less often than the source. A registry of one's own can be named; it is not kept in the image.
ARG NPM_REGISTRY=
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev ${NPM_REGISTRY:+--registry="$NPM_REGISTRY"} && npm cache clean --force

COPY . .
RUN node scripts/build.mjs && rm -rf .next/cache

# What was built belongs to root and is read by a user who may write nowhere but in /tmp.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 npm_config_cache=/tmp/npm npm_config_update_notifier=false
USER node
EXPOSE 3000
CMD ["node", "scripts/start.mjs"]
