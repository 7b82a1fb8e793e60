// Stands for what tests ask of their servers: those of a real server run in browsers alone, and are left out here.
export const servers = () => Promise.reject(new Error('There are no servers here.'));
