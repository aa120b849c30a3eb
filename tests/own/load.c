/* Connects COUNT times by name, says hello, reads the echo, closes; WORKERS processes at once. Tells how long it took. */
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int callAgainAndAgain(const struct addrinfo *where, int count) {
    char buf[64];
    int failed = 0;
    while (count-- > 0) {
        int fd = socket(where->ai_family, where->ai_socktype, 0);
        if (connect(fd, where->ai_addr, where->ai_addrlen) < 0 || write(fd, "hello", 5) != 5 ||
            read(fd, buf, sizeof buf) != 5)
            failed = 1;
        close(fd);
    }
    return failed;
}

int main(int argc, char **argv) {
    struct addrinfo *found;
    struct addrinfo wanted = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM};
    if (argc < 4 || getaddrinfo(argv[1], argv[2], &wanted, &found) != 0) return 3;
    struct timespec begin, end;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    int workers = argc > 4 ? atoi(argv[4]) : 1;
    for (int i = 1; i < workers; ++i)
        if (fork() == 0) return callAgainAndAgain(found, atoi(argv[3]));
    int failed = callAgainAndAgain(found, atoi(argv[3]));
    while (wait(NULL) > 0) {
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    fprintf(stderr, "load %ld\n", (end.tv_sec - begin.tv_sec) * 1000000000L + end.tv_nsec - begin.tv_nsec);
    return failed;
}
