package predictcovid.web.http.asset;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets pages name what they load by where it lies, and browsers load it from where it can be kept.
@Component
class AssetLinks extends OncePerRequestFilter {
    private final Assets assets;

    AssetLinks(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(
                request,
                new HttpServletResponseWrapper(response) {
                    @Override
                    public String encodeURL(String url) {
                        return assets.address(super.encodeURL(url), request.getContextPath());
                    }
                });
    }
}
