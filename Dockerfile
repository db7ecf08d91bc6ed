FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
WORKDIR /app
# Within a container loopback reaches nobody, and /app belongs to root: whoever runs the image has to change neither.
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/bin bin
COPY --from=build /app/dist dist
# A new volume takes over the owner of the folder it is mounted on.
RUN mkdir /data && chown node:node /data && ln -s /app/bin/lianshu.mjs /usr/local/bin/lianshu
USER node
VOLUME /data
EXPOSE 3000
CMD ["node", "dist/server/main.js"]
