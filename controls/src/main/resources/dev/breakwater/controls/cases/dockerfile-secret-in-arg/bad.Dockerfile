FROM node:22.11-slim
ARG NPM_TOKEN
RUN npm ci
