FROM node:22.11-slim
RUN --mount=type=secret,id=npm-token,env=NPM_TOKEN npm ci
