// Offers to reload when a newer run than the one on the page has been published.
const PAUSE = 15_000;
const news = document.getElementById('news');
const runs = (path) => news.dataset.runs + path;

// before the first run there is no current one, and browsers log a 404 as an error
async function isFirst() {
    const answer = await fetch(runs('.json?limit=1'), {cache: 'no-store'});
    return answer.ok && (await answer.json()).length > 0;
}

async function isNewer() {
    if (!news.dataset.run) return isFirst();
    const answer = await fetch(runs('/current'), {method: 'HEAD', cache: 'no-store'});
    const run = answer.headers.get('ETag');
    return answer.ok && run !== null && run !== `W/"${news.dataset.run}-run"`;
}

async function look() {
    // while the viewer is away there is nothing new
    if (await isNewer().catch(() => false)) {
        news.firstElementChild.hidden = false;
        document.title = `● ${document.title}`;
    } else {
        setTimeout(look, PAUSE);
    }
}

if (news) {
    setTimeout(look, PAUSE);
}
