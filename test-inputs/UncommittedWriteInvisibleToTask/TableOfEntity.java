package shelf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.concurrent.CompletableFuture;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The starter saves an entity, and the task asks the table of that entity with SQL. */
@Service
class TableOfEntity {
  @Entity
  @Table(name = "t_vessel")
  static class Vessel {
    @Id Long id;
  }

  interface VesselRepository extends JpaRepository<Vessel, Long> {}

  private static final String COUNT = "select count(*) from t_vessel";

  private final VesselRepository vessels;
  private final JdbcTemplate jdbc;

  TableOfEntity(VesselRepository vessels, JdbcTemplate jdbc) {
    this.vessels = vessels;
    this.jdbc = jdbc;
  }

  @Transactional
  public int register(Vessel vessel) {
    vessels.saveAndFlush(vessel);
    return CompletableFuture.supplyAsync(() -> jdbc.queryForObject(COUNT, Integer.class)).join();
  }
}
