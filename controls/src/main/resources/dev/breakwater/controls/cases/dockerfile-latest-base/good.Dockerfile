ARG NODE=22.11
FROM node:${NODE}-slim AS build
RUN npm ci

FROM build
CMD ["node", "server.js"]
