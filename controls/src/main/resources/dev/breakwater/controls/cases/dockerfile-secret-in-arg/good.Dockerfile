FROM node:22.11-slim
ARG NODE_ENV=production
RUN --mount=type=secret,id=npm-token,env=NPM_TOKEN npm ci
