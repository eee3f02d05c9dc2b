// The project looks for an installed browser first; the download is made on demand, not at install time.
module.exports = { skipDownload: true };
