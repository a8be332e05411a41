FROM node:22.11-slim
COPY package.json ./
RUN npm ci
