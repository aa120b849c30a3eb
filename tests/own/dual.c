/* A server on "::", which speaks IPv4 too: what Node, Java and Go open unasked. Serves one after the other, and
   closes, unless it is to keep them ("leak"). */
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char **argv) {
    struct sockaddr_in6 here = {.sin6_family = AF_INET6, .sin6_port = htons((in_port_t)atoi(argv[1]))};
    int leaks = argc > 2 && strcmp(argv[2], "leak") == 0;
    int s = socket(AF_INET6, SOCK_STREAM, 0);
    if (bind(s, (struct sockaddr *)&here, sizeof here) < 0 || listen(s, 8) < 0) return 1;
    for (;;) {
        char buf[256];
        ssize_t n;
        int c = accept(s, NULL, NULL);
        while ((n = read(c, buf, sizeof buf)) > 0)
            if (write(c, buf, (size_t)n) < 0) break;
        if (!leaks) close(c);
    }
}
