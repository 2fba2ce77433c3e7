package shelf;

import java.util.List;
import org.mybatis.spring.SqlSessionTemplate;

/** The template of mybatis-spring opens a session for each call. */
final class SqlSessionTemplateOk {
  private final SqlSessionTemplate template;

  SqlSessionTemplateOk(SqlSessionTemplate template) {
    this.template = template;
  }

  List<Integer> counts(List<String> statements) {
    return statements.parallelStream()
        .map(statement -> template.<Integer>selectOne(statement))
        .toList();
  }
}
